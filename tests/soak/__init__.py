"""A simulated visitor who never tires."""
