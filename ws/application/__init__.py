"""Use cases: one file each. They know the business and nothing of XML, HTML, SQL, PDF or SMTP."""
