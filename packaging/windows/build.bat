@echo off
rem Written and not tried: see README.md.
cd /d "%~dp0\..\.."
py -3.12 packaging\build.py || exit /b 1
dist\counterclaim\counterclaim.exe --self-test || exit /b 1
dist\counterclaim\counterclaim-desktop.exe --self-test
