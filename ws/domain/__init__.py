"""What is true of boletos, accounts, companies and letters, whoever asks and however it is stored."""
