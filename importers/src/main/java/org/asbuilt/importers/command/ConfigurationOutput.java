package org.asbuilt.importers.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.cisco.AsaDialect;
import org.asbuilt.importers.cisco.CiscoLines;
import org.asbuilt.importers.cisco.CiscoLook;
import org.asbuilt.importers.cisco.IosDialect;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Dialect;
import org.asbuilt.importers.device.Statement;

/** A configuration that was shown at the terminal: its lines go to the reader of such configurations, and are counted there. */
final class ConfigurationOutput implements Output {
    private static final int LOOKED_AT = 40;

    private final Device device;
    private final List<Statement> first = new ArrayList<>();
    private Optional<CiscoLines> lines = Optional.empty();
    private Optional<Dialect> dialect = Optional.empty();
    private boolean foreign;

    ConfigurationOutput(Device device) {
        this.device = device;
    }

    @Override
    public void line(Statement line) {
        if (foreign) {
            line.passOver();
        } else if (lines.isPresent()) {
            pass(line);
        } else {
            first.add(line);
            line.handOn();
            if (first.size() == LOOKED_AT) {
                decide();
            }
        }
    }

    private void decide() {
        String text = first.stream().map(Statement::text).collect(Collectors.joining("\n"));
        boolean cisco = CiscoLook.isCisco(text);
        if (!cisco) {
            foreign = true;
            device.account(told());
            return;
        }
        boolean asa = CiscoLook.isAsa(text);
        Dialect reader = asa ? new AsaDialect() : new IosDialect();
        dialect = Optional.of(reader);
        lines = Optional.of(new CiscoLines(!asa, statement -> {
            reader.read(statement, device);
            device.account(statement);
        }));
        first.forEach(this::pass);
        first.clear();
    }

    private Statement told() {
        Locus at = first.isEmpty() ? new Locus.Whole() : first.getFirst().locus();
        return new Statement(at, "a configuration of another maker: hand it over in a file of its own");
    }

    private void pass(Statement line) {
        int number = line.locus() instanceof Locus.Line place ? place.number() : 0;
        line.handOn();
        lines.ifPresent(to -> to.line(number, line.text()));
    }

    @Override
    public void end() {
        if (lines.isEmpty() && !foreign && !first.isEmpty()) {
            decide();
        }
        lines.ifPresent(CiscoLines::end);
        dialect.ifPresent(reader -> reader.end(device));
    }
}
