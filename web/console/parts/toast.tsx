import { Toast, ToastTitle, useToastController } from '@fluentui/react-components';

export const toasts = 'toasts';

/** Says in passing that something was done; never the only place where something important stands. */
export function useToast(): (sentence: string) => void {
  const { dispatchToast } = useToastController(toasts);
  return (sentence) =>
    dispatchToast(
      <Toast>
        <ToastTitle>{sentence}</ToastTitle>
      </Toast>,
      { intent: 'success' },
    );
}
