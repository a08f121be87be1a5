; The installer for Windows: for one user, without an administrator.
;
;     makensis -INPUTCHARSET UTF8 -DSOURCE=folder -DOUT=file -DICON=file -DVERSION=0.1.0 litfass.nsi
;
; -DSIGN=command signs the uninstaller, which exists only while this runs: installer.py gives it.
;
; Silent with /S. Installing over an older copy replaces the program and keeps libraries and
; settings; so does uninstalling, which says where they are.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma

!include MUI2.nsh
!include FileFunc.nsh
!include WordFunc.nsh

!define NAME "Litfass"
!define KIND "${NAME}.Package"
!define CLASSES "Software\Classes"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"

Name "${NAME}"
OutFile "${OUT}"
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
!endif
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "Software\${NAME}" "InstallDir"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${NAME}.exe"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(KEPT)"

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

; The first language is that of a system that speaks neither.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString PROGRAM ${LANG_ENGLISH} "Litfass (needed)"
LangString PROGRAM ${LANG_GERMAN} "Litfass (notwendig)"
LangString DESKTOP ${LANG_ENGLISH} "Icon on the desktop"
LangString DESKTOP ${LANG_GERMAN} "Symbol auf dem Desktop"
LangString RUNNING ${LANG_ENGLISH} "Litfass is running. Close it, then try again."
LangString RUNNING ${LANG_GERMAN} "Litfass läuft gerade. Schließen Sie es und versuchen Sie es dann noch einmal."
LangString PACKAGE ${LANG_ENGLISH} "Litfass package"
LangString PACKAGE ${LANG_GERMAN} "Litfass-Paket"
LangString NEWER ${LANG_ENGLISH} "A newer version of Litfass is installed ($R1). Libraries that it has opened cannot be opened by version ${VERSION}: a copy made before is in the folder “backups” of each library. To go back all the same, uninstall Litfass first; libraries and settings stay."
LangString NEWER ${LANG_GERMAN} "Installiert ist eine neuere Version von Litfass ($R1). Bibliotheken, die sie geöffnet hat, kann Version ${VERSION} nicht öffnen: Eine Kopie von davor liegt im Ordner „backups“ jeder Bibliothek. Wenn Sie trotzdem zurück möchten, deinstallieren Sie Litfass zuerst; Bibliotheken und Einstellungen bleiben."
LangString KEPT ${LANG_ENGLISH} "The program is removed. Your libraries with all photos, and your settings, stay where they are."
LangString KEPT ${LANG_GERMAN} "Das Programm wird entfernt. Ihre Bibliotheken mit allen Fotos und Ihre Einstellungen bleiben, wo sie sind."

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=${LANG_ENGLISH} "ProductName" "${NAME}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileDescription" "${NAME} ${VERSION}"
VIAddVersionKey /LANG=${LANG_ENGLISH} "LegalCopyright" "GPL-3.0-or-later"

; SHCNE_ASSOCCHANGED: without it the old icons and programs stay until the next login.
!macro TELL_EXPLORER
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)"
!macroend

; A program that runs keeps its file locked: better to say so than to leave half an upgrade.
!macro REFUSE_WHILE_RUNNING
  retry:
  IfFileExists "$INSTDIR\${NAME}.exe" 0 free
  ClearErrors
  FileOpen $0 "$INSTDIR\${NAME}.exe" a
  IfErrors 0 closed
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDRETRY retry
  SetErrorLevel 2
  Quit
  closed:
  FileClose $0
  free:
!macroend

; An older program would find libraries that it cannot open. 3: refused for that reason.
Function .onInit
  ReadRegStr $R1 HKCU "${ENTRY}" "DisplayVersion"
  StrCmp $R1 "" fine
  ${VersionCompare} "$R1" "${VERSION}" $R2
  StrCmp $R2 "1" 0 fine
  MessageBox MB_OK|MB_ICONEXCLAMATION "$(NEWER)" /SD IDOK
  SetErrorLevel 3
  Quit
  fine:
FunctionEnd

Section "$(PROGRAM)" PROGRAM_PART
  SectionIn RO
  SetShellVarContext current
  !insertmacro REFUSE_WHILE_RUNNING
  ; No module of an older version may stay: Python would import it.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}\*"
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${NAME}.exe"
  WriteRegStr HKCU "Software\${NAME}" "InstallDir" "$INSTDIR"
  ; A double click on a package shows it in Litfass; in a window that is there, if there is one.
  WriteRegStr HKCU "${CLASSES}\.litfass" "" "${KIND}"
  WriteRegStr HKCU "${CLASSES}\${KIND}" "" "$(PACKAGE)"
  WriteRegStr HKCU "${CLASSES}\${KIND}\DefaultIcon" "" "$INSTDIR\${NAME}.exe,0"
  WriteRegStr HKCU "${CLASSES}\${KIND}\shell\open\command" "" '"$INSTDIR\${NAME}.exe" "%1"'
  !insertmacro TELL_EXPLORER
  WriteRegStr HKCU "${ENTRY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "$INSTDIR\${NAME}.exe"
  WriteRegStr HKCU "${ENTRY}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${ENTRY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${ENTRY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${ENTRY}" "EstimatedSize" $0
SectionEnd

Section /o "$(DESKTOP)" DESKTOP_PART
  SetShellVarContext current
  CreateShortCut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${NAME}.exe"
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  !insertmacro REFUSE_WHILE_RUNNING
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${NAME}.exe"
  Delete "$INSTDIR\litfass-command.exe"
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  ; Only what is ours: somebody may have given the ending to another program meanwhile.
  ReadRegStr $0 HKCU "${CLASSES}\.litfass" ""
  StrCmp $0 "${KIND}" 0 others
  DeleteRegKey HKCU "${CLASSES}\.litfass"
  others:
  DeleteRegKey HKCU "${CLASSES}\${KIND}"
  !insertmacro TELL_EXPLORER
  DeleteRegKey HKCU "${ENTRY}"
  DeleteRegKey HKCU "Software\${NAME}"
SectionEnd
