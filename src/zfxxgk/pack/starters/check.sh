#!/bin/sh
exec sh "$(dirname -- "$(readlink -f -- "$0")")/program/run" zfxxgk.cli.dropped "$@"
