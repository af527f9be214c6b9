@echo off
rem Starts Clausemark from the folder this script lies in, with JAVA_HOME or the java on the path.
setlocal
set "java="
if defined JAVA_HOME findstr /r /c:"^JAVA_VERSION=.2[5-9]" "%JAVA_HOME%\release" >nul 2>&1 && set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for /f "tokens=3" %%v in ('java -version 2^>^&1 ^| findstr /r /c:"version .2[5-9]"') do set "java=java.exe"
if not defined java (
    echo clausemark: needs Java 25: install Temurin 25 from adoptium.net, or set JAVA_HOME to it 1>&2
    exit /b 1
)
"%java%" "@%~dp0..\lib\jvm.options" -cp "%~dp0..\lib\clausemark.jar" org.clausemark.Clausemark %*
exit /b %errorlevel%
