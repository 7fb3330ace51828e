# After removing, not after updating (deb says "remove", rpm 0): what stays is said.
case "$1" in
  remove | 0) echo 'Liaison Desk was removed. Libraries, backups and settings of the people who used it were kept.' ;;
esac
