"""Encoders: from pictures to the bytes of a format."""
