"""What happened: reports of one act merged into an Event, and when to alert. Pure: no Kafka, no clock."""
