package org.asbuilt.server.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.asbuilt.model.Digest;

/**
 * The cover sheet of an original. A file that was handed in bears no stamp, for it would no longer be that file; the sheet beside it does,
 * and names the file by its digest. Source: requirements S-04.
 *
 * @param export what leaves
 * @param digest the SHA-256 of the file
 * @param title what the file is called
 * @param stamp who takes it out, and when
 */
public record Cover(Disclosures.Export export, Digest digest, String title, Lists.Stamp stamp) {
    private static final String SHEET = "COVER.txt";

    /** Writes a ZIP with the sheet and the file. */
    public static void write(Cover cover, InputStream content, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(SHEET));
        zip.write(cover.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(cover.name()));
        content.transferTo(zip);
        zip.closeEntry();
        zip.finish();
    }

    private String text() {
        return Disclosures.text(export.label()) + "\r\n\r\n"
                + "File:          " + name() + "\r\n"
                + "SHA-256:       " + digest.hex() + "\r\n"
                + "Exported by:   " + stamp.person() + ", " + stamp.at() + "\r\n"
                + "Record:        as of commit " + export.commit() + "\r\n"
                + "It is about:   " + export.subjects() + (export.subjects() == 1 ? " subject" : " subjects")
                + "\r\n\r\n"
                + "The file beside this sheet is as it was handed in, byte for byte.\r\n";
    }

    /** What unpacks into the folder where it is unpacked, and over nothing else. */
    private String name() {
        // Some systems drop dots and blanks at the end of a name: what differs only by them would lie over the sheet.
        String plain = title.replaceAll("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}]", "_").replaceAll("[.\\s]+$", "");
        return plain.isBlank() || plain.startsWith(".") || plain.equalsIgnoreCase(SHEET) ? digest.hex() : plain;
    }
}
