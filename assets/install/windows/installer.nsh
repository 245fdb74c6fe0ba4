; What our installer does besides electron-builder's own script. Everything happens as the person who is signed in: nothing here asks for an administrator.

!macro customHeader
  !ifdef BUILD_UNINSTALLER
    LangString deleteWork ${LANG_JAPANESE} "調べた結果や機器の設定（このパソコンに保存した現場のデータ）も消しますか。$\r$\n$\r$\n「いいえ」を選ぶと、データは残り、もう一度インストールしたときに続きから使えます。"
    LangString deleteWork ${LANG_ENGLISH} "Also delete what you have saved on this computer (sites, devices and their results)?$\r$\n$\r$\nWith “No” it stays, and you can go on with it after installing again."
  !endif
!macroend

; A new version removes the old one with /S: then nothing is asked and everything stays.
!macro customUnInstall
  ClearErrors
  ${GetParameters} $R0
  ${GetOptions} $R0 "/S" $R1
  ${If} ${Errors}
  ${AndIfNot} ${isUpdated}
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(deleteWork)" IDNO keepWork
    RMDir /r "$APPDATA\${PRODUCT_NAME}"
    keepWork:
  ${EndIf}
!macroend
