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

    /** Flink reads it as the text of a path, in which a blank is a blank. */
    @Test
    void aFolderOfThisMachineIsAnAddressForTheCluster() {
        assertThat(checkpoints("/state")).isEqualTo("file:/state");
        assertThat(checkpoints("/srv/my state")).isEqualTo("file:/srv/my state");
        assertThat(checkpoints("s3://state/")).isEqualTo("s3://state/");
        assertThat(checkpoints("s3://state/my%20own")).isEqualTo("s3://state/my own");
    }

    private static String checkpoints(String folder) {
        return Fleet.settings(Optional.of(folder), true).get(CheckpointingOptions.CHECKPOINTS_DIRECTORY);
    }
}
