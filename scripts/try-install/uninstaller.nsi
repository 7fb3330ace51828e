; An installer with the desk's own part of the uninstaller (build/installer.nsh) and nothing else, in 64 bits: for
; try-uninstaller.sh. What electron-builder defines is defined here.
Unicode true
Target amd64-unicode
!define BUILD_UNINSTALLER
!include "${PROJECT}/build/installer.nsh"
!define isUpdated '"" == "updated"'
Name "Try"
OutFile "${OUT}"
InstallDir "C:\desk"
RequestExecutionLevel user
SilentInstall silent

Section
  SetOutPath "$INSTDIR\resources\sample-library"
  File /oname=library.json "${PROJECT}/data/library/library.json"
  SetOutPath $INSTDIR
  File /oname=program.txt "${PROJECT}/LICENSE"
  WriteUninstaller "$INSTDIR\Uninstall.exe"
SectionEnd

Function un.onInit
  !insertmacro customUnInit
FunctionEnd

Section "Uninstall"
  Delete "$INSTDIR\Uninstall.exe"
  RMDir /r $INSTDIR
  !insertmacro customUnInstall
SectionEnd
