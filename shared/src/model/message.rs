//! Messages: what they are about, by which channel they go, and what became of them.

use super::text_enum;

text_enum! {
    /// What a message tells (R18).
    MessageKind {
        /// A talk is to be booked.
        OrderCreated = "order_created",
        /// The last day to book comes near.
        OrderReminder = "order_reminder",
        /// There is no talk to book any more.
        OrderWithdrawn = "order_withdrawn",
        /// The last day to book is another.
        DeadlineChanged = "deadline_changed",
        /// A time is agreed.
        TalkBooked = "talk_booked",
        /// The office has chosen a time (BEK § 46).
        TalkSummoned = "talk_summoned",
        /// An agreed time is another.
        TalkMoved = "talk_moved",
        /// A talk will not be held.
        TalkCancelled = "talk_cancelled",
        /// A talk comes near.
        TalkReminder = "talk_reminder",
        /// Why was a talk missed, or none booked (R37)?
        ReasonAsked = "reason_asked",
        /// The office finds the times from now on.
        ExemptionStarted = "exemption_started",
        /// The citizen books again.
        ExemptionEnded = "exemption_ended",
        /// The decision that withdraws the right to book (LAB § 35).
        WithdrawalStarted = "withdrawal_started",
        /// The right to book is back.
        WithdrawalEnded = "withdrawal_ended",
        /// The case is closed.
        CaseClosed = "case_closed",
        /// *Ingen tider passer mig* has arrived (R20).
        NoTimeReceived = "no_time_received",
        /// The wish for a talk has arrived (R22).
        TalkRequestReceived = "talk_request_received",
        /// The wish to be called has arrived (R28).
        CallBackReceived = "call_back_received",
        /// A code that shows whose number or address it is.
        ContactCode = "contact_code",
        /// The employee's talks of the day.
        StaffDay = "staff_day",
        /// The employee's open tasks, as one digest.
        StaffTasks = "staff_tasks",
        /// The week's figures, for leaders.
        StaffFigures = "staff_figures",
    }
}

impl MessageKind {
    /// Whether it goes to employees, about their own work.
    pub const fn is_staffs(self) -> bool {
        matches!(self, Self::StaffDay | Self::StaffTasks | Self::StaffFigures)
    }
}

text_enum! {
    /// By which channel a message goes.
    MessageChannel {
        /// Digital Post.
        DigitalPost = "digital_post",
        /// A letter on paper.
        Letter = "letter",
        /// A text message that says nothing but where to look.
        Sms = "sms",
        /// A mail that says nothing but where to look.
        Email = "email",
    }
}

text_enum! {
    /// Whether a message has gone.
    MessageState {
        /// Not sent yet.
        Pending = "pending",
        /// Sent.
        Sent = "sent",
        /// It could not be sent.
        Failed = "failed",
        /// Not sent: it was no longer true, or a later one took its place.
        Superseded = "superseded",
    }
}

text_enum! {
    /// Who receives a message.
    RecipientKind {
        /// The citizen.
        Citizen = "citizen",
        /// A party representative, who gets copies of all letters (forvaltningsloven § 8).
        Representative = "representative",
        /// An employee.
        Employee = "employee",
    }
}
