"""Encoders: from rendered frames to the bytes of a format."""
