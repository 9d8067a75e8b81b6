package tocsin.consuming;

import jakarta.inject.Singleton;

/** What a rebalance listener needs, as one constructor parameter for those who extend it. */
@Singleton
public class Ledgers {
    private final TopicIds topicIds;
    private final OffsetLedger offsets;

    Ledgers(TopicIds topicIds, OffsetLedger offsets) {
        this.topicIds = topicIds;
        this.offsets = offsets;
    }

    TopicIds topicIds() {
        return topicIds;
    }

    OffsetLedger offsets() {
        return offsets;
    }
}
