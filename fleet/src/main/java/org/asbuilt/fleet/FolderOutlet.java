package org.asbuilt.fleet;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * Lays each parcel into a folder under its name; it appears there whole, and one that is there already is left alone. It is written
 * under the name of a part and then given its own, on object storage as well, where that is a copy made by the storage: to close what was
 * written in part would make it an object there, and Flink closes what a task that failed left open.
 */
final class FolderOutlet implements Sink<Tuple2<String, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final URI folder;

    FolderOutlet(URI folder) {
        this.folder = folder;
    }

    @Override
    public SinkWriter<Tuple2<String, byte[]>> createWriter(WriterInitContext context) throws IOException {
        return writer(context.getTaskInfo().getIndexOfThisSubtask() + "-"
                + context.getTaskInfo().getAttemptNumber());
    }

    /**
     * A writer that has tried whether it may write, which otherwise would come out when all has been read.
     *
     * @param task in the name of what it has not written whole yet
     */
    Writer writer(String task) throws IOException {
        Writer writer = new Writer(new Path(folder), task);
        try {
            writer.attempt();
        } catch (IOException | RuntimeException refused) {
            // Plug-ins throw what their libraries throw.
            String words = "parcels cannot be written to " + folder + ": " + Storage.said(refused);
            // What goes on for ever is tried again for ever, and Flink tells its log of it and nobody else.
            System.err.println("asbuilt fleet: " + words);
            throw new IOException(words, refused);
        }
        return writer;
    }

    /** Writes one parcel after the other. */
    record Writer(Path folder, String task) implements SinkWriter<Tuple2<String, byte[]>> {
        private void attempt() throws IOException {
            FileSystem storage = folder.getFileSystem();
            storage.mkdirs(folder);
            Path part = part("attempt");
            fill(storage, part, new byte[] {'\n'});
            storage.delete(part, false);
        }

        @Override
        public void write(Tuple2<String, byte[]> parcel, Context context) throws IOException {
            lay(parcel.f0, parcel.f1);
        }

        void lay(String name, byte[] content) throws IOException {
            FileSystem storage = folder.getFileSystem();
            Path whole = new Path(folder, name);
            if (storage.exists(whole)) {
                return;
            }
            storage.mkdirs(folder);
            Path part = part(name);
            fill(storage, part, content);
            boolean isThere = storage.rename(part, whole) || storage.exists(whole);
            if (!isThere) {
                throw new IOException("the file could not be given its name: " + whole);
            }
        }

        private Path part(String name) {
            return new Path(folder, "." + name + "." + task + ".part");
        }

        private static void fill(FileSystem storage, Path part, byte[] content) throws IOException {
            try (FSDataOutputStream stream = storage.create(part, FileSystem.WriteMode.OVERWRITE)) {
                ((OutputStream) stream).write(content);
            }
        }

        @Override
        public void flush(boolean isEnd) {
            // Each is written at once.
        }

        @Override
        public void close() {
            // Nothing stays open.
        }
    }
}
