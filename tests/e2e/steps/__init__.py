"""What a person does in the app, found as a person finds it: by role and by name."""
