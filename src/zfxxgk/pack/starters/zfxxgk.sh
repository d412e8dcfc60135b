#!/bin/sh
exec sh "$(dirname -- "$(readlink -f -- "$0")")/run" zfxxgk "$@"
