; What the desk's installer for Windows does besides. electron-builder takes this file in by its name.

; The uninstaller removes the program's folder with everything in it, also before an update: never with a library.
!macro leaveWhereLibraryIs FOLDER
  ${If} ${FileExists} "${FOLDER}\library.json"
    MessageBox MB_OK|MB_ICONSTOP "A library lies in the folder of the program:$\r$\n$\r$\n${FOLDER}$\r$\n$\r$\nIt would be removed with the program, so nothing was done. Move the library to your documents, then try again." /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
!macroend

!macro customUnInit
  !insertmacro leaveWhereLibraryIs "$INSTDIR"
  Push $0
  Push $1
  FindFirst $0 $1 "$INSTDIR\*.*"
  ${DoUntil} $1 == ""
    ${If} $1 != "."
    ${AndIf} $1 != ".."
      !insertmacro leaveWhereLibraryIs "$INSTDIR\$1"
    ${EndIf}
    FindNext $0 $1
  ${Loop}
  FindClose $0
  Pop $1
  Pop $0
!macroend

; Says what stays. Nobody is asked where it is removed silently, or to make room for an update.
!macro customUnInstall
  ${IfNot} ${isUpdated}
    MessageBox MB_OK|MB_ICONINFORMATION "Your libraries, backups and settings stay where they are. Only the program is removed." /SD IDOK
  ${EndIf}
!macroend
