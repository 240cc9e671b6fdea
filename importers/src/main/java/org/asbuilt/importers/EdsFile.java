package org.asbuilt.importers;

import java.io.IOException;
import java.util.regex.Pattern;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Root;
import org.asbuilt.importers.product.DataSheet;
import org.asbuilt.model.SourceType;

/** Electronic data sheets: of EtherNet/IP, DeviceNet and ControlNet (EDS), of CANopen (EDS, DCF) and in XML (XDD, XDC). */
public final class EdsFile implements Importer {
    private static final Pattern FILE = Pattern.compile("(?im)^[ \\t]{0,20}\\[(?:File|FileInfo)\\]");
    private static final Pattern CIP_DEVICE = Pattern.compile("(?im)^[ \\t]{0,20}VendCode[ \\t]{0,20}=");
    private static final Pattern CAN_DEVICE = Pattern.compile("(?im)^[ \\t]{0,20}\\[DeviceInfo\\]");

    @Override
    public String name() {
        return "eds";
    }

    @Override
    public String reads() {
        return "electronic data sheets of CIP and CANopen devices (EDS, DCF, XDD)";
    }

    @Override
    public String unit() {
        return "products";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.VENDOR_MANUAL;
    }

    @Override
    public Certainty certainty(Head head) {
        String text = head.text();
        if (Root.of(text)
                .filter(root -> root.name().equals("ISO15745ProfileContainer"))
                .isPresent()) {
            return Certainty.certain("its root element is ISO15745ProfileContainer");
        }
        boolean cip = CIP_DEVICE.matcher(text).find();
        boolean can = CAN_DEVICE.matcher(text).find();
        return (cip || can) && FILE.matcher(text).find()
                ? Certainty.certain("it has the sections of an electronic data sheet")
                : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        DataSheet.read(reading);
    }
}
