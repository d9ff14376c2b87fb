#!/bin/sh
# Written and not tried: see README.md.
set -eu
cd "$(dirname "$0")/../.."
python3.12 packaging/build.py
dist/counterclaim/counterclaim --self-test
dist/counterclaim/counterclaim-desktop --self-test
hdiutil create -volname Counterclaim -srcfolder dist/Counterclaim.app -ov -format UDZO dist/Counterclaim.dmg
