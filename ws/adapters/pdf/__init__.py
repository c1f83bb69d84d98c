"""The paper: boletos drawn with reportlab, as a fixed form under the text and bars of each title."""
