"""What every answer has: headers, compression, form tokens, error pages."""
