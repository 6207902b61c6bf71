"""The look: themes, fonts, icons, painting and texts."""
