package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.device.Configuration;
import org.asbuilt.importers.industrial.Looks;
import org.asbuilt.importers.industrial.RosDialect;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/** Configurations of RUGGEDCOM switches and serial servers with ROS: the file config.csv. */
public final class RuggedcomRos implements Importer {
    @Override
    public String name() {
        return "ruggedcom-ros";
    }

    @Override
    public String reads() {
        return "configurations of RUGGEDCOM ROS (config.csv)";
    }

    @Override
    public String unit() {
        return "rows";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.CONFIG_FILE_NETWORK_DEVICE;
    }

    @Override
    public Certainty certainty(Head head) {
        return Looks.ros(head);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        Configuration.read(reading, RosDialect.splitter(), RosDialect::new);
    }
}
