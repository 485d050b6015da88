@echo off
rem Starts gwlint on Windows; the script `gwlint` beside this one is for every other system, and says more.
rem Builds the program with Maven when there is none yet. It does not look whether the sources have changed
rem since: cmd has no quick way to tell. After an edit run  mvn -Dquick -pl src package
rem No archive of loaded classes here either: correct all the same, only slower to start.
setlocal
set "home=%~dp0"
set "target=%home%src\target"
set "jar=%target%\gwlint.jar"

if defined JAVA_HOME goto java_home
for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java goto no_java
for %%j in ("%java%\..\..") do set "jdk=%%~fj"
goto version
:java_home
set "jdk=%JAVA_HOME%"
set "java=%jdk%\bin\java.exe"
if not exist "%java%" goto bad_java_home

rem JAVA_VERSION="17.0.15"; a java.exe without a release file is left to speak for itself.
:version
set "major=17"
if exist "%jdk%\release" for /f "usebackq tokens=2 delims==." %%v in (`findstr /b JAVA_VERSION^= "%jdk%\release"`) do set "major=%%~v"
set "major=%major:"=%"
if %major% LSS 17 goto old_java

if exist "%jar%" goto run
where mvn >nul 2>nul
if errorlevel 1 goto no_maven
>&2 echo gwlint: building the program, this takes a minute ...
if not exist "%target%" mkdir "%target%"
pushd "%home%"
set "JAVA_HOME=%jdk%"
call mvn -B -q -Dquick -pl src package <nul >"%target%\gwlint-build.log" 2>&1
set "built=%errorlevel%"
popd
if not "%built%"=="0" goto build_failed

:run
"%java%" -XX:+IgnoreUnrecognizedVMOptions -Xlog:disable -Xmx1g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=6 %GWLINT_JAVA_OPTS% -jar "%jar%" %*
exit /b %errorlevel%

:no_java
>&2 echo gwlint: no Java found: install a JDK (17 or newer) or point JAVA_HOME at one
exit /b 2
:bad_java_home
>&2 echo gwlint: JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it
exit /b 2
:old_java
>&2 echo gwlint: needs Java 17 or newer, but %java% is %major%
exit /b 2
:no_maven
>&2 echo gwlint: the program is not built yet, and there is no mvn (Maven 3.8 or newer) on the PATH
exit /b 2
:build_failed
>&2 type "%target%\gwlint-build.log"
>&2 echo gwlint: the build failed, its log is above and in %target%\gwlint-build.log
exit /b 2
