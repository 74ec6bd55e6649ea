import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../api/ask.js';
import type { SignUp } from '../../api/shapes.js';

/**
 * Notes who came. A tick shows at once and is kept behind it, one after the other in the order in which they were made; what could not be kept goes back,
 * and `fault` says why. Unticked, it is not known again whether they came.
 */
export function useAttendance(meetingId: string): { tick(signUp: SignUp, came: boolean): void; fault: Error | null } {
  const client = useQueryClient();
  const queryKey = ['meetings', meetingId, 'sign-ups'];
  const show = (id: string, attended: boolean | null) =>
    client.setQueryData<{ items: SignUp[] }>(
      queryKey,
      (before) => before && { items: before.items.map((each) => (each.id === id ? { ...each, attended } : each)) },
    );
  const note = useMutation<unknown, Error, { signUp: SignUp; attended: true | null }>({
    mutationFn: ({ signUp, attended }) => ask('PUT', `api/sign-ups/${signUp.id}/attendance`, { attended }),
    scope: { id: `attendance of ${meetingId}` },
    networkMode: 'always',
    onError: (_, { signUp }) => show(signUp.id, signUp.attended ?? null),
  });
  return {
    tick(signUp, came) {
      // What is being read at this moment does not know of it yet.
      void client.cancelQueries({ queryKey });
      show(signUp.id, came || null);
      note.mutate({ signUp, attended: came || null });
    },
    fault: note.error,
  };
}
