"""Indexes for what registers are filtered by and choose their filters' values from. Frozen."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add indexes: photographers, towns, due days."""
    op.create_index("ix_pictures_creator", "pictures", ["creator"])
    op.create_index("ix_contacts_town", "contacts", ["town"])
    op.create_index("ix_contact_addresses_town", "contact_addresses", ["town"])
    op.create_index("ix_portrait_texts_due_on", "portrait_texts", ["due_on"])
