@echo off
rem Runs makegood with the Java of JAVA_HOME, or with the one on the path. Options for that Java, such as -Xmx2g, go into
rem MAKEGOOD_OPTS.
setlocal DisableDelayedExpansion

if defined JAVA_HOME goto home
set "JAVA=java.exe"
where /q java.exe
if errorlevel 1 goto missing
goto run

:home
set "JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%JAVA%" goto missing

:run
"%JAVA%" %MAKEGOOD_OPTS% -jar "%~dp0..\lib\makegood.jar" %*
exit /b %errorlevel%

:missing
echo makegood: there is no program "%JAVA%" 1>&2
echo   maybe: JAVA_HOME, set to the folder of a Java 17 or newer 1>&2
exit /b 3
