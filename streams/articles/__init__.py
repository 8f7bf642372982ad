"""What a wire delivers: the Article record, its contract, its versions. Pure: no Kafka, no clock."""
