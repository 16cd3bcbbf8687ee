namespace Convoke.Mail;

/// <summary>What the lists of mails ask.</summary>
public static class DeliveryQueries
{
    extension(IQueryable<Delivery> deliveries)
    {
        /// <summary>Those in this state, or all. Unknown are also those that arrived twice perhaps.</summary>
        public IQueryable<Delivery> InState(DeliveryState? state) =>
            state switch
            {
                null => deliveries,
                DeliveryState.Unknown => deliveries.Where(row => row.IsUncertain),
                _ => deliveries.Where(row => row.State == state),
            };
    }
}
