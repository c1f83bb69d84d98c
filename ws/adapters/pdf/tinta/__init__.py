"""What puts ink on a page: boxes, text runs, bars and QR modules."""
