"""What a manager, or the operator, makes and changes of accounts. Every change is an audit row in its transaction."""
