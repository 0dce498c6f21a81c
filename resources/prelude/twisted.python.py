"""What all of Twisted uses: failures and logging."""
