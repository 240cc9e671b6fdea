package org.asbuilt.model;

/** A state in the life of an asset. Source: asset inventory guidance 2025, step 5. */
public enum LifecycleState {
    /** To come. */
    PLANNED,
    /** Ordered. */
    PROCURED,
    /** In stock. */
    SPARE,
    /** Being put into service. */
    COMMISSIONING,
    /** Working. */
    IN_SERVICE,
    /** Ready to take over. */
    STANDBY,
    /** Taken out for work. */
    UNDER_MAINTENANCE,
    /** To be replaced. */
    END_OF_LIFE_PLANNED,
    /** Out of service. */
    DECOMMISSIONED,
    /** Gone, its data destroyed. */
    DISPOSED;

    /** Whether it stands in the plant and takes part, or could at any moment: neither to come, in stock, nor gone. */
    public boolean isAtWork() {
        return switch (this) {
            case COMMISSIONING, IN_SERVICE, STANDBY, UNDER_MAINTENANCE, END_OF_LIFE_PLANNED -> true;
            case PLANNED, PROCURED, SPARE, DECOMMISSIONED, DISPOSED -> false;
        };
    }
}
