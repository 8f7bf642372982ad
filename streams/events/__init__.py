"""What happened: reports of one act merged into an Event, and when that is worth an Alert. Pure: no Kafka, no clock."""
