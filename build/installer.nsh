; What the desk's installer for Windows does besides. electron-builder takes this file in by its name.

!ifdef BUILD_UNINSTALLER
!include LogicLib.nsh
; The uninstaller removes the program's folder with everything in it, also before an update: never with a library.
; Takes a folder from the stack; ends the uninstaller where a library lies in it, or below. The sample's own is no library.
Function un.leaveWhereLibraryIs
  Exch $0
  Push $1
  Push $2
  ${If} ${FileExists} "$0\library.json"
    MessageBox MB_OK|MB_ICONSTOP "A library lies in the folder of the program:$\r$\n$\r$\n$0$\r$\n$\r$\nIt would be removed with the program, so nothing was done. Move the library to your documents, then try again." /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  FindFirst $1 $2 "$0\*.*"
  ${DoUntil} $2 == ""
    ${If} $2 != "."
    ${AndIf} $2 != ".."
    ${AndIf} "$0\$2" != "$INSTDIR\resources\sample-library"
    ${AndIf} ${FileExists} "$0\$2\*.*"
      Push "$0\$2"
      Call un.leaveWhereLibraryIs
    ${EndIf}
    FindNext $1 $2
  ${Loop}
  FindClose $1
  Pop $2
  Pop $1
  Pop $0
FunctionEnd
!endif

!macro customUnInit
  Push "$INSTDIR"
  Call un.leaveWhereLibraryIs
!macroend

; Says what stays. Nobody is asked where it is removed silently, or to make room for an update.
!macro customUnInstall
  ${IfNot} ${isUpdated}
    MessageBox MB_OK|MB_ICONINFORMATION "Your libraries, backups and settings stay where they are. Only the program is removed." /SD IDOK
  ${EndIf}
!macroend
