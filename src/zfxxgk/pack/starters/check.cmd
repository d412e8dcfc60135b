@echo off
rem Windows puts no quotes around a dropped name without a space; at an ampersand cmd cuts it in two.
rem So Python reads the names from the line as Windows wrote it, never from the parsed arguments.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
set "ZFXXGK_HERE=%~dp0"
set "ZFXXGK_SCRIPT=%~nx0"
set ZFXXGK_COUNT=0
:next
if "%~1"=="" goto run
set /a ZFXXGK_COUNT+=1
set "ZFXXGK_ARGUMENT_%ZFXXGK_COUNT%=%~1"
shift /1
goto next
:run
if not exist "%ZFXXGK_HERE%program\python\python.exe" goto missing
setlocal EnableDelayedExpansion
set "ZFXXGK_LINE=!CMDCMDLINE!"
"!ZFXXGK_HERE!program\python\python.exe" -X utf8 -m zfxxgk.cli.dropped
set ZFXXGK_CODE=!ERRORLEVEL!
rem What stands behind the ampersand would be run next: end the window, not this file alone.
set "ZFXXGK_CUT=!ZFXXGK_LINE:/c=!"
if "!ZFXXGK_CUT!"=="!ZFXXGK_LINE!" exit /b !ZFXXGK_CODE!
exit !ZFXXGK_CODE!
:missing
echo 请先把整个压缩包解压到一个文件夹，再使用其中的文件。
echo Extract the whole archive first, then use the files in the folder.
pause
exit
