@echo off
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
if not exist "%~dp0program\python\python.exe" goto missing
"%~dp0program\python\python.exe" -X utf8 -m zfxxgk serve --lang zh
pause
exit /b
:missing
echo 请先把整个压缩包解压到一个文件夹，再使用其中的文件。
echo Extract the whole archive first, then use the files in the folder.
pause
