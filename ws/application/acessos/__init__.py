"""Who comes in, and who lets whom in.

==============  ===============================================================================
``entrada``     coming in: credentials, passwords, sessions
``convites``    links that set a password: invitations and forgotten passwords
``gestao``      what is made and changed of an account, by a manager or the operator
``recursos``    what is released to an account, and by default to a type of account
``diretorio``   who there is: accounts, and the customers they see
==============  ===============================================================================
"""
