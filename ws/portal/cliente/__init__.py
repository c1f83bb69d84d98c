"""What a customer does: boletos, e-mails, the financial analysis."""
