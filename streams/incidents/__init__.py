"""What one article says: hostile acts, with place, day, actor, target, toll, evidence."""
