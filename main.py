import sys

from gdgui.cli import main

sys.exit(main())
