"""What one article says: hostile acts, with place, day, actor, target, toll and evidence. Pure: no Kafka, no clock."""
