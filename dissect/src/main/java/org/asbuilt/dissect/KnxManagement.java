package org.asbuilt.dissect;

import java.util.Optional;
import org.asbuilt.dissect.KnxServices.Part;
import org.asbuilt.dissect.KnxServices.Service;
import org.asbuilt.dissect.Sighting.IdentityPart;

/**
 * Local management of an interface or router itself within {@link KnxNetIp}: properties of its objects.
 *
 * <p>Source: KNX Standard 3/6/3 External Message Interface section 4.1.7 (local device management); 3/8/3 section 2.5
 * (KNXnet/IP parameter object).
 */
final class KnxManagement {
    private static final int READ_CONFIRMATION = 0xFB;
    private static final int DEVICE_OBJECT = 0;
    private static final int ADDRESS_OBJECT = 11;
    private static final int FRIENDLY_NAME = 76;

    private KnxManagement() {}

    static void read(Message message, int at, int end) {
        Bytes bytes = message.bytes();
        MalformedBytes.unless(at < end, "no message of the management", at);
        int code = bytes.u8(at);
        Service service = KnxServices.message(code);
        if (service.part() == Part.ASKS) {
            message.senderAsks();
            message.function(service.kind(), service.name());
            return;
        }
        if (service.part() == Part.SERVES) {
            message.senderServes();
        }
        boolean isAnswer = code == READ_CONFIRMATION && at + 8 <= end && bytes.u8(at + 5) >> 4 != 0;
        if (!isAnswer) {
            return;
        }
        int property = bytes.u8(at + 4);
        if (bytes.u16(at + 1) == DEVICE_OBJECT) {
            KnxTelegram.property(message, Optional.empty(), property, at + 7, end - at - 7);
        } else if (bytes.u16(at + 1) == ADDRESS_OBJECT && property == FRIENDLY_NAME) {
            message.identity(message.service(), IdentityPart.SYSTEM_NAME, bytes.text(at + 7, end - at - 7));
        }
    }
}
