#!/bin/sh
# Runs a module with the packages of this folder and the Python of this computer: run MODULE ...
here=$(dirname -- "$(readlink -f -- "$0")")
case $here in
*:*) echo "文件夹的路径里不能有冒号：$here" >&2; exit 2 ;;
esac
for python in python3 python3.13 python3.12 python3.11; do
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue
    [ -d "$here/packages/$version" ] || continue
    PYTHONPATH=$here/packages/$version:$here/packages/any
    PYTHONNOUSERSITE=1
    PYTHONSAFEPATH=1
    export PYTHONPATH PYTHONNOUSERSITE PYTHONSAFEPATH
    exec "$python" -X utf8 -m "$@"
done
echo "本机没有适用的 Python（{pythons}）。No Python of these versions: {pythons}." >&2
exit 2
