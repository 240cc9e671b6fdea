package org.asbuilt.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.junit.jupiter.api.Test;

/** What the command lays down for the cluster, and what it leaves to it. */
class FleetSettingsTest {
    @Test
    void whatGoesOnIsNotGivenUpAfterSomeMachinesWereLost() {
        assertThat(Fleet.settings(Optional.of("/state"), true).contains(RestartStrategyOptions.RESTART_STRATEGY))
                .isFalse();
    }

    @Test
    void anArchiveIsTriedAgainSoOftenAndNotForEver() {
        assertThat(Fleet.settings(Optional.empty(), false)
                        .get(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS))
                .isEqualTo(10);
    }

    @Test
    void aFolderOfThisMachineIsAnAddressForTheCluster() {
        assertThat(Fleet.settings(Optional.of("/state"), true).get(CheckpointingOptions.CHECKPOINTS_DIRECTORY))
                .startsWith("file:///state");
        assertThat(Fleet.settings(Optional.of("s3://state/"), true).get(CheckpointingOptions.CHECKPOINTS_DIRECTORY))
                .isEqualTo("s3://state/");
    }
}
