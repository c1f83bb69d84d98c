"""What is true of boletos, whoever asks and however it is stored: values, dates, charges, outcomes."""
