package tocsin.scoring.model.activation;

import tocsin.scoring.model.evidence.Cluster;

/** An indicator of a kind that this release does not compute; it counts nothing and says so. */
record UncomputedSeries(String kind) implements ActivationSeries {
    @Override
    public double activation(long now, long at) {
        return 0;
    }

    @Override
    public String text(long now, long at) {
        return "not counted: this release does not compute " + kind + " indicators yet";
    }

    @Override
    public double mass(Cluster cluster, long now, long at) {
        return 0;
    }

    @Override
    public long monotoneThrough(long now, long at, long limit) {
        return limit;
    }

    @Override
    public void coverageChanged(long day) {
        // counts nothing, whatever was covered
    }
}
